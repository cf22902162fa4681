import { z } from 'zod';

/** The only reader of process.env. A bad setting ends the start with one sentence that names it. */
const yesOrNo = (fallback: boolean) =>
  z
    .enum(['yes', 'no'], { error: 'must be yes or no' })
    .default(fallback ? 'yes' : 'no')
    .transform((value) => value === 'yes');

const schema = z.object({
  PORT: z.coerce
    .number({ error: 'must be a port number' })
    .int()
    .min(0, 'must be 0 to 65535')
    .max(65535, 'must be 0 to 65535')
    .default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  /** The address people type, when it is not the one listened on; https here turns on secure cookies and HSTS. */
  PUBLIC_ADDRESS: z.url({ protocol: /^https?$/, error: 'must be an http or https address' }).optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgres:// address' }).optional(),
  /** Connections through a pooler in transaction mode cannot keep prepared statements. */
  DATABASE_POOLER: yesOrNo(false),
  DATABASE_CONNECTIONS: z.coerce
    .number({ error: 'must be a number' })
    .int()
    .min(2, 'must be at least 2')
    .max(200)
    .default(10),
  DATA_FOLDER: z.string().min(1).default('.data'),
  DEMONSTRATION: z.enum(['yes', 'no'], { error: 'must be yes or no' }).optional(),
  /** 64 hexadecimal digits; wraps the keys of sealed prices. Generated beside the embedded database when not given. */
  SEAL_KEY: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits')
    .optional(),
  /** For `npm run rotate-seal-key` alone: the key that takes the place of SEAL_KEY. */
  NEW_SEAL_KEY: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits')
    .optional(),
  COMPRESS_PAGES: yesOrNo(true),
  TRUST_PROXY: yesOrNo(false),
});

export type Settings = z.infer<typeof schema>;

export function readSettings(source: NodeJS.ProcessEnv = process.env): Settings | { problem: string } {
  const given = Object.fromEntries(Object.keys(schema.shape).map((key) => [key, source[key] || undefined]));
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  return { problem: `The setting ${issue?.path.join('.')} ${issue?.message}.` };
}
