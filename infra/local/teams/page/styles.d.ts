/** Stylesheets are esbuild's business: importing one puts it into main.css. */
declare module '*.css';
