package org.linli.provision.control;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.tenancy.entity.TenantId;

/** How many devices of each kind stand in each compound, and what their specs add up to. */
public final class StandingCount {

  private static final String FROM =
      " from device d left join place p0 on p0.tenant_id = d.tenant_id and p0.id = d.place_id"
          + Compounds.ABOVE;

  private static final String COUNT =
      "select "
          + Compounds.ID
          + """
             as compound, d.model,
            sum(case when d.state in ('IN_SERVICE', 'REPAIR') then 1 else 0 end) as standing,
            sum(case when d.state in ('PLANNED', 'INSTALLED') then 1 else 0 end) as planned
          """
          + FROM
          + " where d.tenant_id = :tenant and d.state <> 'SCRAPPED' group by 1, 2";

  private static final String SUM =
      "select "
          + Compounds.ID
          + " as compound, d.model, s.spec, sum(s.amount) as total"
          + FROM
          + """
             join device_spec s on s.tenant_id = d.tenant_id and s.device_id = d.id
            where d.tenant_id = :tenant and d.state in ('IN_SERVICE', 'REPAIR') group by 1, 2, 3""";

  private final Map<String, Stand> stands = new HashMap<>();
  private final Map<String, Double> sums = new HashMap<>();

  /** What stands of a kind somewhere. */
  record Stand(long standing, long planned) {

    static final Stand NOTHING = new Stand(0, 0);

    Stand plus(Stand other) {
      return new Stand(standing + other.standing, planned + other.planned);
    }
  }

  private StandingCount() {}

  public static StandingCount of(Jdbi jdbi, TenantId tenant) {
    var count = new StandingCount();
    jdbi.useHandle(
        handle -> {
          handle
              .createQuery(COUNT)
              .bind("tenant", tenant)
              .map(
                  (row, context) -> {
                    count.add(
                        row.getObject("compound", UUID.class),
                        row.getString("model"),
                        new Stand(row.getLong("standing"), row.getLong("planned")));
                    return true;
                  })
              .list();
          handle
              .createQuery(SUM)
              .bind("tenant", tenant)
              .map(
                  (row, context) -> {
                    var model = row.getString("model") + "." + row.getString("spec");
                    var total = row.getDouble("total");
                    count.sums.merge(
                        key(row.getObject("compound", UUID.class), model), total, Double::sum);
                    count.sums.merge(everywhere(model), total, Double::sum);
                    return true;
                  })
              .list();
        });
    return count;
  }

  private void add(UUID compound, String model, Stand stand) {
    stands.merge(key(compound, model), stand, Stand::plus);
    stands.merge(everywhere(model), stand, Stand::plus);
  }

  /**
   * @param compound null for what lies in none
   */
  Stand in(UUID compound, String model) {
    return stands.getOrDefault(key(compound, model), Stand.NOTHING);
  }

  Stand everywhere(String model, boolean all) {
    return all ? stands.getOrDefault(everywhere(model), Stand.NOTHING) : in(null, model);
  }

  /** What a spec of the devices adds up to, in whole units. */
  long sum(UUID compound, String model, String spec) {
    return sums.getOrDefault(key(compound, model + "." + spec), 0d).longValue();
  }

  private static String key(UUID compound, String model) {
    return compound + "/" + model;
  }

  private static String everywhere(String model) {
    return "*/" + model;
  }
}
