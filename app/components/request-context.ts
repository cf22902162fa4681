import { createContext } from 'react';

/** What the server knows of this request and a page needs while it is rendered; empty in the browser. */
export const RequestContext = createContext({ nonce: '', reference: '' });
