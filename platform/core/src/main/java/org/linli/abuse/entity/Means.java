package org.linli.abuse.entity;

import org.linli.access.entity.Credential;

/**
 * A token, a key or a certificate with which something was done (凭据).
 *
 * @param id of its own kind
 * @param name what it was called when it was found: a token's label, a key's application, a
 *     system's name
 */
public record Means(Credential.Kind kind, String id, String name) {

  public Credential credential() {
    return new Credential(kind, id);
  }
}
