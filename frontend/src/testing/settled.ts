import type { HttpTestingController, TestRequest } from '@angular/common/http/testing';

/** The request to a URL, as soon as it was sent. */
export async function requestTo(http: HttpTestingController, url: string): Promise<TestRequest> {
  return vi.waitFor(() => http.expectOne((request) => request.urlWithParams === url));
}
