export const NOTEBOOK_TYPE = 'zhibi-account-plan';
