package org.linli.video.entity;

/**
 * The first hash of digest access (RFC 7616: number, domain and password), by either algorithm.
 *
 * @param md5 as the edition of 2016 has it
 * @param sha256 as the one of 2022 allows
 */
public record PasswordProof(String md5, String sha256) {

  /** Without the hashes: who holds one needs no password. */
  @Override
  public String toString() {
    return "PasswordProof[]";
  }
}
