package org.linli.privacy.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.linli.keys.boundary.PersonalField;
import org.linli.keys.boundary.PersonalTexts;
import org.linli.persistence.Sql;
import org.linli.privacy.entity.OwnDatum;
import org.linli.tenancy.entity.TenantId;

/** What is about one resident in columns that the database cannot read. */
final class OwnTexts {

  private static final PersonalField MATTER_PHONE = PersonalField.of("matter.applicant_phone");
  private static final PersonalField PERSON = PersonalField.of("appointment.person");
  private static final PersonalField PHONE = PersonalField.of("appointment.phone");
  private static final PersonalField CHILD = PersonalField.of("ward.name");

  private static final String MATTERS =
      """
      select tenant_id, id, number || ' ' || title as called, applicant_phone, opened_at as at from matter
      where tenant_id = :tenant and applicant_id = :me""";

  private static final String APPOINTMENTS =
      """
      select tenant_id, id, person, phone, starts as at from appointment
      where tenant_id = :tenant and account_id = :me""";

  private static final String CHILDREN =
      """
      select tenant_id, id, name, recorded_at as at from ward
      where tenant_id = :tenant and guardian_id = :me""";

  private OwnTexts() {}

  static List<Placed> of(Handle handle, TenantId tenant, UUID me) {
    var all = new ArrayList<Placed>();
    all.addAll(
        read(
            handle,
            MATTERS,
            tenant,
            me,
            (row, context) ->
                placed(
                    row,
                    7,
                    "matters",
                    "matter",
                    and(row.getString("called"), PersonalTexts.read(MATTER_PHONE, row, context)))));
    all.addAll(
        read(
            handle,
            APPOINTMENTS,
            tenant,
            me,
            (row, context) ->
                placed(
                    row,
                    8,
                    "matters",
                    "appointment",
                    and(
                        PersonalTexts.read(PERSON, row, context),
                        PersonalTexts.read(PHONE, row, context)))));
    all.addAll(
        read(
            handle,
            CHILDREN,
            tenant,
            me,
            (row, context) ->
                placed(row, 10, "consents", "child", PersonalTexts.read(CHILD, row, context))));
    return all;
  }

  private static List<Placed> read(
      Handle handle, String sql, TenantId tenant, UUID me, RowMapper<Placed> row) {
    return handle.createQuery(sql).bind("tenant", tenant).bind("me", me).map(row).list();
  }

  private static Placed placed(ResultSet row, int place, String rule, String field, String value)
      throws SQLException {
    return new Placed(place, new OwnDatum(rule, field, value, Sql.instant(row, "at")));
  }

  private static String and(String text, String phone) {
    return phone == null ? text : text + " · " + phone;
  }
}
