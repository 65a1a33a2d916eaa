package org.linli.provision.control;

/** In which compound something lies: the tree of places has four levels below the grid. */
final class Compounds {

  /** Joins {@code p0}'s parents; {@code p0} itself is joined before. */
  static final String ABOVE =
      """
       left join place p1 on p1.tenant_id = p0.tenant_id and p1.id = p0.parent_id
       left join place p2 on p2.tenant_id = p1.tenant_id and p2.id = p1.parent_id
       left join place p3 on p3.tenant_id = p2.tenant_id and p3.id = p2.parent_id
      """;

  /** The compound; null for what lies in none. */
  static final String ID =
      """
      case when p0.kind = 'COMPOUND' then p0.id when p1.kind = 'COMPOUND' then p1.id
        when p2.kind = 'COMPOUND' then p2.id when p3.kind = 'COMPOUND' then p3.id end""";

  private Compounds() {}
}
