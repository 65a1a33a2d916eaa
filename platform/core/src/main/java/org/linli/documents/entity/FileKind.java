package org.linli.documents.entity;

/** The files of an issued paper. */
public enum FileKind {
  /** The paper itself, with its ECDSA signature (PAdES) in it. */
  PDF("application/pdf", "pdf"),
  /** The same words to go on with in a word processor; it carries no seal and proves nothing. */
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
  /** The SM2 signature over the PDF (CMS, detached). */
  P7S("application/pkcs7-signature", "p7s");

  private final String type;
  private final String ending;

  FileKind(String type, String ending) {
    this.type = type;
    this.ending = ending;
  }

  /** The media type. */
  public String type() {
    return type;
  }

  /** The end of a file's name, without the dot. */
  public String ending() {
    return ending;
  }
}
