package org.linli.matters.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;
import org.linli.keys.boundary.PersonalField;
import org.linli.keys.boundary.PersonalTexts;
import org.linli.matters.entity.Door;
import org.linli.matters.entity.Location;
import org.linli.matters.entity.MatterState;
import org.linli.persistence.Sql;
import org.linli.processes.entity.InstanceState;

/**
 * The row of a matter, with the state of its process.
 *
 * @param applicant the account; null where it is nobody's
 * @param location on the map; null for none
 * @param definition the version of the process that it runs on
 */
record Matter(
    UUID id,
    String number,
    String kind,
    String title,
    Door door,
    UUID place,
    String placeName,
    String spot,
    UUID applicant,
    String applicantName,
    String applicantPhone,
    UUID instance,
    UUID definition,
    MatterState state,
    String outcome,
    int urged,
    Instant openedAt,
    Instant dueAt,
    Instant endedAt,
    Instant suspendedAt,
    String suspendedFor,
    Location location) {

  static final PersonalField NAME = PersonalField.of("matter.applicant_name");
  static final PersonalField PHONE = PersonalField.of("matter.applicant_phone");

  /** What every list of matters reads. */
  static final String COLUMNS =
      "select m.*, p.name as place_name, i.state as process_state, i.outcome, i.ended_at,"
          + " i.definition_id ";

  static final String FROM =
      """
      from matter m join process_instance i on i.tenant_id = m.tenant_id and i.id = m.instance_id
      left join place p on p.tenant_id = m.tenant_id and p.id = m.place_id
      where m.tenant_id = :tenant\
      """;

  static Matter read(ResultSet row, StatementContext context) throws SQLException {
    var suspended = Sql.instant(row, "suspended_at");
    var process = InstanceState.valueOf(row.getString("process_state"));
    return new Matter(
        row.getObject("id", UUID.class),
        row.getString("number"),
        row.getString("kind"),
        row.getString("title"),
        Door.valueOf(row.getString("door")),
        row.getObject("place_id", UUID.class),
        row.getString("place_name"),
        row.getString("spot"),
        row.getObject("applicant_id", UUID.class),
        PersonalTexts.read(NAME, row, context),
        PersonalTexts.read(PHONE, row, context),
        row.getObject("instance_id", UUID.class),
        row.getObject("definition_id", UUID.class),
        switch (process) {
          case RUNNING -> suspended == null ? MatterState.RUNNING : MatterState.SUSPENDED;
          case ENDED -> MatterState.ENDED;
          case CANCELLED -> MatterState.CANCELLED;
        },
        row.getString("outcome"),
        row.getInt("urged"),
        Sql.instant(row, "opened_at"),
        Sql.instant(row, "due_at"),
        Sql.instant(row, "ended_at"),
        suspended,
        row.getString("suspended_for"),
        location(row));
  }

  private static Location location(ResultSet row) throws SQLException {
    var longitude = row.getObject("longitude", Double.class);
    var latitude = row.getObject("latitude", Double.class);
    return longitude == null || latitude == null ? null : new Location(longitude, latitude);
  }
}
