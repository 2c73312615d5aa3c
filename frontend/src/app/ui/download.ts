import { DOCUMENT } from '@angular/common';
import { inject, Service } from '@angular/core';

/** Lets the browser keep a file that was fetched with the session's token. */
@Service()
export class Download {
  private readonly document = inject(DOCUMENT);

  save(file: Blob, name: string): void {
    const url = URL.createObjectURL(file);
    const link = this.document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
    URL.revokeObjectURL(url);
  }
}
