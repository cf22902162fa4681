/** Finished files by their addresses; when they are too many bytes, the one asked for longest ago goes first. */
export function keptFiles(mostBytes: number) {
  const files = new Map<string, Uint8Array>();
  let bytes = 0;

  function forget(address: string): void {
    bytes -= files.get(address)?.length ?? 0;
    files.delete(address);
  }

  return {
    has: (address: string): boolean => files.has(address),
    find(address: string): Uint8Array | undefined {
      const file = files.get(address);
      if (file) {
        files.delete(address);
        files.set(address, file);
      }
      return file;
    },
    keep(address: string, file: Uint8Array): void {
      forget(address);
      files.set(address, file);
      bytes += file.length;
      for (const oldest of files.keys()) {
        if (bytes <= mostBytes) return;
        forget(oldest);
      }
    },
  };
}
