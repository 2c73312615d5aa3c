// `npm run screenshots` draws docs/screenshots anew, against the server at BASE_URL or one that SERVER_CMD starts. With
// REVIEW=<folder> it takes every page at three sizes in both schemes instead, to be looked at.
import base from '../playwright.config';

export default { ...base, testDir: '.', testMatch: '*.shots.ts', retries: 0, timeout: 300_000 };
