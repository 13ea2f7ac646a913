import { expect, type Page } from '@playwright/test';

/** Collects what a page complains of: console errors, thrown errors, violations of the policy, requests to elsewhere. */
export function watch(page: Page): () => void {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== 'localhost') complaints.push(`asked ${request.url()}`);
  });
  return () => expect(complaints).toEqual([]);
}
