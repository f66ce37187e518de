import type { ComponentChildren, VNode } from 'preact';

export interface StandalonePageProps {
  readonly title: string;
  /** The style sheet inside the file, as a data address: the file is read where no server is. */
  readonly styleAddress: string;
  readonly children: ComponentChildren;
}

/** A document as one HTML file, for reading without the application. */
export function StandalonePage({ title, styleAddress, children }: StandalonePageProps): VNode {
  return (
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <link rel="stylesheet" href={styleAddress} />
      </head>
      <body class="standalone">
        <main class="wrap">{children}</main>
      </body>
    </html>
  );
}
