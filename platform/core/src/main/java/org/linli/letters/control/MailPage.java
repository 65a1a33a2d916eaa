package org.linli.letters.control;

/** An e-mail as a page: plain, one column, no pictures, and in large print where it is wanted. */
final class MailPage {

  private MailPage() {}

  static String of(Envelope envelope) {
    return """
    <!DOCTYPE html>
    <html lang="%s"><head><meta charset="utf-8"></head>
    <body style="margin:0;padding:24px;color:#1a1a1a;background:#ffffff;font-family:sans-serif;font-size:%dpx;line-height:1.6">
    <p style="font-size:1.2em;font-weight:bold">%s</p>
    <p>%s</p>
    </body></html>
    """
        .formatted(
            envelope.language(),
            envelope.large() ? 26 : 16,
            escaped(envelope.subject()),
            escaped(envelope.text()));
  }

  private static String escaped(String text) {
    return new Template("{x}").filled(java.util.Map.of("x", text), Template.Setting.XML);
  }
}
