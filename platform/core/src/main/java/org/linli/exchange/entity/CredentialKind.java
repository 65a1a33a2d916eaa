package org.linli.exchange.entity;

/** By what a consumer signs. */
public enum CredentialKind {
  /** Its own key pair, whose X.509 certificate is registered here. */
  CERTIFICATE,
  /** A key made here and shown once, which both sides hold and which never travels. */
  KEY
}
