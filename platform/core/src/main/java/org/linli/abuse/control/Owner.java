package org.linli.abuse.control;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.linli.abuse.entity.Handler;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.OperationMode;

/**
 * Whose matter a finding is: the operator's where the enterprise holds the data, both in PPP, else
 * the bureau's. An operator does not judge its own people.
 *
 * @param code the division in which all of the evidence lies
 * @param operator who sees it besides the divisions; null for nobody
 */
record Owner(DivisionCode code, String operator, Handler handler) {

  private static final int[] LENGTHS = {12, 9, 6, 4};

  static Owner of(Handle handle, DivisionCode city, Actor actor, List<Use> evidence) {
    var code = common(city, evidence);
    var tenants =
        evidence.stream().map(Use::tenant).filter(java.util.Objects::nonNull).distinct().toList();
    if (tenants.isEmpty()) {
      return new Owner(code, null, Handler.BUREAU);
    }
    var modes =
        handle
            .createQuery("select distinct mode from tenant where id in (<tenants>)")
            .bindList("tenants", tenants)
            .mapTo(String.class)
            .stream()
            .map(OperationMode::valueOf)
            .collect(Collectors.toSet());
    var operators =
        evidence.stream()
            .map(Use::operator)
            .filter(operator -> operator != null && !operator.equals(actor.organisation()))
            .collect(Collectors.toCollection(TreeSet::new));
    return operators.size() != 1 || modes.contains(OperationMode.GOVERNMENT)
        ? new Owner(code, null, Handler.BUREAU)
        : new Owner(code, operators.first(), handler(modes));
  }

  private static Handler handler(Set<OperationMode> modes) {
    return modes.equals(Set.of(OperationMode.ENTERPRISE)) ? Handler.OPERATOR : Handler.BOTH;
  }

  private static DivisionCode common(DivisionCode city, List<Use> evidence) {
    for (var length : LENGTHS) {
      var codes =
          evidence.stream()
              .map(use -> use.code().substring(0, Math.min(length, use.code().length())))
              .distinct()
              .toList();
      if (codes.size() == 1 && codes.getFirst().length() == length) {
        return new DivisionCode(codes.getFirst());
      }
    }
    return city;
  }
}
