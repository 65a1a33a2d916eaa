package org.linli.components.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.linli.access.entity.Caller;
import org.linli.components.boundary.VersionDraft;
import org.linli.components.boundary.VersionRow;
import org.linli.components.entity.Authentication;
import org.linli.components.entity.Health;
import org.linli.components.entity.Reading;
import org.linli.components.entity.ServiceLevel;
import org.linli.components.entity.VersionState;
import org.linli.persistence.Sha256;

/** Rows of {@code component_version}, for who may see the component. */
public final class VersionTable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ROWS =
      """
      select v.*, p.looks, p.good, p.last from component_version v
      left join (select component_id, number, count(*) as looks, count(*) filter (where good) as good, max(at) as last
        from component_probe where at >= :since group by component_id, number) p
        on p.component_id = v.component_id and p.number = v.number
      where v.component_id = :id""";

  private VersionTable() {}

  public static void insert(
      Handle handle,
      UUID id,
      VersionDraft draft,
      String hash,
      String secret,
      Caller by,
      Instant now) {
    handle
        .createUpdate(
            """
            insert into component_version (component_id, number, state, state_since, state_by, form, document, document_hash,
              address, health_path, authentication, secret_name, secret, scenarios, communities, reads, answer_ms, per_minute,
              at_once, availability, health, health_since, failures, probe_at, leased_until, proposed_at, proposed_by, proposer_id)
            values (:id, :number, 'PROPOSED', :now, :by, :form, :document, :hash, :address, :health, :authentication, :secretName,
              :secret, :scenarios, :communities, :reads, :answer, :minute, :once, :availability, 'UNKNOWN', :now, 0, :now, :now,
              :now, :by, cast(:account as uuid))""")
        .bind("id", id)
        .bind("number", draft.number())
        .bind("now", now)
        .bind("by", by.displayName())
        .bind("account", by.accountId())
        .bind("form", draft.form())
        .bind("document", draft.document())
        .bind("hash", hash)
        .bind("address", draft.address().strip())
        .bind("health", draft.healthPath())
        .bind("authentication", draft.authentication())
        .bind("secretName", draft.secretName())
        .bind("secret", secret)
        .bind("scenarios", String.join(" ", draft.scenarios()))
        .bind("communities", String.join(" ", draft.communities()))
        .bind("reads", written(draft.reads()))
        .bind("answer", draft.level().answerMs())
        .bind("minute", draft.level().perMinute())
        .bind("once", draft.level().atOnce())
        .bind("availability", draft.level().availability())
        .execute();
  }

  public static List<VersionRow> of(Handle handle, UUID id, Instant since) {
    return handle
        .createQuery(ROWS + " order by v.proposed_at desc, v.number desc")
        .bind("id", id)
        .bind("since", since)
        .map((row, context) -> row(row))
        .list();
  }

  public static Optional<VersionRow> find(Handle handle, UUID id, String number, Instant since) {
    return handle
        .createQuery(ROWS + " and v.number = :number")
        .bind("id", id)
        .bind("number", number)
        .bind("since", since)
        .map((row, context) -> row(row))
        .findOne();
  }

  public static Optional<String> document(Handle handle, UUID id, String number) {
    return text(handle, "document", id, number);
  }

  /** The encrypted secret. */
  public static Optional<String> secret(Handle handle, UUID id, String number) {
    return text(handle, "secret", id, number);
  }

  private static Optional<String> text(Handle handle, String column, UUID id, String number) {
    return handle
        .createQuery(
            "select "
                + column
                + " from component_version where component_id = :id and number = :number and "
                + column
                + " is not null")
        .bind("id", id)
        .bind("number", number)
        .mapTo(String.class)
        .findOne();
  }

  public static Optional<UUID> proposer(Handle handle, UUID id, String number) {
    return handle
        .createQuery(
            "select proposer_id from component_version where component_id = :id and number = :number")
        .bind("id", id)
        .bind("number", number)
        .mapTo(UUID.class)
        .findOne();
  }

  /** Returns false when the version does not stand where the new state may follow. */
  public static boolean turn(
      Handle handle,
      UUID id,
      String number,
      VersionState state,
      String reason,
      String by,
      Instant now) {
    return handle
            .createUpdate(
                """
                update component_version set state = :state, state_since = :now, state_by = :by, state_reason = :reason
                where component_id = :id and number = :number and state in (<after>)""")
            .bindList("after", state.after().stream().map(Enum::name).toList())
            .bind("id", id)
            .bind("number", number)
            .bind("state", state)
            .bind("reason", reason)
            .bind("by", by)
            .bind("now", now)
            .execute()
        == 1;
  }

  public static void renew(Handle handle, UUID id, String number, String secret) {
    handle
        .createUpdate(
            "update component_version set secret = :secret where component_id = :id and number = :number")
        .bind("id", id)
        .bind("number", number)
        .bind("secret", secret)
        .execute();
  }

  /** To be looked at with the next round. */
  public static void wake(Handle handle, UUID id, String number, Instant now) {
    handle
        .createUpdate(
            "update component_version set probe_at = :now where component_id = :id and number = :number")
        .bind("id", id)
        .bind("number", number)
        .bind("now", now)
        .execute();
  }

  private static VersionRow row(ResultSet row) throws SQLException {
    var looks = row.getLong("looks");
    return new VersionRow(
        row.getString("number"),
        VersionState.valueOf(row.getString("state")),
        ComponentTable.at(row, "state_since"),
        row.getString("state_by"),
        row.getString("state_reason"),
        row.getString("form"),
        row.getString("document_hash"),
        row.getString("address"),
        row.getString("health_path"),
        Authentication.valueOf(row.getString("authentication")),
        row.getString("secret_name"),
        ComponentTable.words(row.getString("scenarios")),
        ComponentTable.words(row.getString("communities")),
        read(row.getString("reads")),
        new ServiceLevel(
            row.getInt("answer_ms"),
            row.getInt("per_minute"),
            row.getInt("at_once"),
            row.getInt("availability")),
        Health.valueOf(row.getString("health")),
        ComponentTable.at(row, "health_since"),
        row.getString("fault"),
        ComponentTable.at(row, "last"),
        looks == 0 ? null : 100.0 * row.getLong("good") / looks,
        ComponentTable.at(row, "proposed_at"),
        row.getString("proposed_by"));
  }

  /** SHA-256 of a contract, by which whoever kept it knows it again. */
  public static String digest(String document) {
    return Sha256.hex(document);
  }

  static String written(List<Reading> reads) {
    try {
      return JSON.writeValueAsString(reads);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Reading> read(String reads) {
    try {
      return JSON.readValue(reads, new TypeReference<List<Reading>>() {}).stream()
          .collect(Collectors.toUnmodifiableList());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
