package org.linli.abuse.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.abuse.entity.Means;
import org.linli.access.entity.Credential;

/** With what the evidence of a finding was gathered, as a column of the finding keeps it. */
final class MeansTable {

  /**
   * What did at least this share of the evidence is stopped; a bystander of the same account with a
   * call or two in between is not.
   */
  static final double SHARE = 0.2;

  /** Beyond so many it is the account's programs as such. */
  static final int MOST = 8;

  private static final int LONGEST_NAME = 120;
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A column's own form; {@link Means} is what others are told. */
  private record Written(Credential.Kind kind, String id, String name) {}

  private MeansTable() {}

  /** Those with which it was done; none where it was done at screens, or with too many to tell. */
  static List<Means> of(Handle handle, List<Use> evidence) {
    var counts = new LinkedHashMap<String, Integer>();
    evidence.stream()
        .filter(use -> use.credential() != null)
        .forEach(use -> counts.merge(use.credential(), 1, Integer::sum));
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() >= SHARE * evidence.size())
        .map(entry -> Credential.of(entry.getKey()))
        .map(means -> new Means(means.kind(), means.id(), name(handle, means)))
        .toList();
  }

  /** Both, each once. */
  static List<Means> joined(List<Means> before, List<Means> more) {
    var all = new ArrayList<>(before);
    more.stream()
        .filter(one -> before.stream().noneMatch(old -> old.credential().equals(one.credential())))
        .forEach(all::add);
    return all;
  }

  /** As it is called now; it may be gone when the finding is read. */
  private static String name(Handle handle, Credential means) {
    var query =
        switch (means.kind()) {
          case TOKEN ->
              handle
                  .createQuery("select label from api_token where id = :id")
                  .bind("id", UUID.fromString(means.id()));
          case KEY ->
              handle
                  .createQuery(
                      """
                      select p.name || ' · ' || k.label from api_token k
                      join api_application p on p.id = k.application_id where k.id = :id""")
                  .bind("id", UUID.fromString(means.id()));
          case SIGNATURE ->
              handle
                  .createQuery(
                      """
                      select c.name || ' · ' || k.id from exchange_credential k
                      join exchange_consumer c on c.id = k.consumer_id where k.id = :id""")
                  .bind("id", means.id());
          case VISIT ->
              handle
                  .createQuery("select asked_by from support_visit where id = :id")
                  .bind("id", UUID.fromString(means.id()));
        };
    var name = query.mapTo(String.class).findOne().orElse(means.id());
    return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
  }

  static String written(List<Means> means) {
    try {
      return JSON.writeValueAsString(
          means.stream().map(one -> new Written(one.kind(), one.id(), one.name())).toList());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static List<Means> read(String written) {
    try {
      return List.of(JSON.readValue(written, Written[].class)).stream()
          .map(one -> new Means(one.kind(), one.id(), one.name()))
          .toList();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
