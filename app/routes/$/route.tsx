import { notFound } from '#app/server/http.server.ts';

export const loader = () => {
  throw notFound();
};

export default function NotFound() {
  return null;
}
