package org.linli.obligations.control;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.linli.persistence.Sha256;

/** The members of a group as they are stored: sorted, 16 bytes each, named by their digest. */
record Members(byte[] bytes) {

  static Members of(Set<UUID> members) {
    var buffer = ByteBuffer.allocate(2 * Long.BYTES * members.size());
    for (var member : new TreeSet<>(members)) {
      buffer.putLong(member.getMostSignificantBits()).putLong(member.getLeastSignificantBits());
    }
    return new Members(buffer.array());
  }

  String digest() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(bytes));
  }

  Set<UUID> set() {
    var buffer = ByteBuffer.wrap(bytes);
    var members = new HashSet<UUID>();
    while (buffer.hasRemaining()) {
      members.add(new UUID(buffer.getLong(), buffer.getLong()));
    }
    return members;
  }
}
