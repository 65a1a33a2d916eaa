package org.linli.documents.entity;

/**
 * What holds of a kept paper.
 *
 * @param digests whether the file is the very one whose SHA-256 and SM3 stand in the register
 * @param pdfSigned whether the ECDSA signature in the PDF covers all of it and is right
 * @param sm2Signed whether the SM2 signature beside it is right
 */
public record Proof(boolean digests, boolean pdfSigned, boolean sm2Signed) {

  public boolean isGenuine() {
    return digests && pdfSigned && sm2Signed;
  }
}
