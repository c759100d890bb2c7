/** Why no site was written, in words for whoever asked for it. The folder is as it was. */
export class SiteError extends Error {}
