package org.linli.keys.control;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.linli.keys.entity.KeyName;
import org.linli.keys.entity.KeyPurpose;
import org.linli.keys.entity.KeyState;
import org.linli.keys.entity.Suite;

/** Rows of {@code crypto_key}. */
public final class KeyTable {

  private KeyTable() {}

  /**
   * A key's row.
   *
   * @param wrapped under the master key; empty when destroyed
   * @param shown the public half of a pair (X.509, base64), else null
   */
  public record Row(
      KeyName name,
      Suite suite,
      KeyState state,
      String wrapped,
      String shown,
      Instant createdAt,
      Instant stateSince) {}

  public static List<Row> all(Handle handle) {
    return handle
        .createQuery("select * from crypto_key order by purpose, version desc")
        .map(
            (row, context) ->
                new Row(
                    new KeyName(
                        KeyPurpose.valueOf(row.getString("purpose")), row.getInt("version")),
                    Suite.valueOf(row.getString("suite")),
                    KeyState.valueOf(row.getString("state")),
                    row.getString("wrapped"),
                    row.getString("shown"),
                    row.getTimestamp("created_at").toInstant(),
                    row.getTimestamp("state_since").toInstant()))
        .list();
  }

  /** The next version of the purpose, which is the only active one from now on. */
  static KeyName add(
      Handle handle, KeyPurpose purpose, Suite suite, Wrapping wrapping, Instant now) {
    // Two who rotate at once would take the same version: the key's uniqueness stops the second.
    var last =
        handle
            .createQuery("select max(version) from crypto_key where purpose = :purpose")
            .bind("purpose", purpose)
            .mapTo(Integer.class)
            .findOne()
            .orElse(0);
    var name = new KeyName(purpose, last + 1);
    var algorithms = Algorithms.of(suite);
    var pair =
        purpose.isPair()
            ? Optional.of(algorithms.freshPair())
            : Optional.<java.security.KeyPair>empty();
    var secret =
        pair.map(two -> two.getPrivate().getEncoded())
            .orElseGet(
                () ->
                    purpose == KeyPurpose.FIELD
                        ? algorithms.freshCipherKey()
                        : algorithms.freshMacKey());
    handle
        .createUpdate(
            """
            update crypto_key set state = 'RETIRED', state_since = :now
            where purpose = :purpose and state = 'ACTIVE'""")
        .bind("purpose", purpose)
        .bind("now", now)
        .execute();
    handle
        .createUpdate(
            """
            insert into crypto_key (purpose, version, suite, state, wrapped, shown, created_at, state_since)
            values (:purpose, :version, :suite, 'ACTIVE', :wrapped, :shown, :now, :now)""")
        .bind("purpose", purpose)
        .bind("version", name.version())
        .bind("suite", suite)
        .bind("wrapped", wrapping.wrap(algorithms, name, secret))
        .bind(
            "shown",
            pair.map(two -> Base64.getEncoder().encodeToString(two.getPublic().getEncoded()))
                .orElse(null))
        .bind("now", now)
        .execute();
    return name;
  }

  /** How many seals of logs a version of the key for marks has made. */
  public static long seals(Handle handle, int version) {
    return handle
        .createQuery(
            """
            select (select count(*) from audit_seal where seal like :made)
              + (select count(*) from exchange_seal where seal like :made)""")
        .bind("made", version + ":%")
        .mapTo(long.class)
        .one();
  }

  /** Whether there was such a retired key; its secret is gone from here afterwards. */
  public static boolean destroy(Handle handle, KeyName name, Instant now) {
    return handle
            .createUpdate(
                """
                update crypto_key set state = 'DESTROYED', wrapped = '', state_since = :now
                where purpose = :purpose and version = :version and state = 'RETIRED'""")
            .bind("purpose", name.purpose())
            .bind("version", name.version())
            .bind("now", now)
            .execute()
        == 1;
  }
}
