type HiddenInputProps = Readonly<{ name: string; value: string | number; form?: string }>;

export function HiddenInput({ name, value, form }: HiddenInputProps) {
  return <input type="hidden" name={name} value={value} form={form} />;
}
