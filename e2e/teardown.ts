export { dropGivenDatabase as default } from './given-database.ts';
