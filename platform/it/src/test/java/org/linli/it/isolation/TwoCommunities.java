package org.linli.it.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.linli.it.home.Enrolment;
import org.linli.it.home.Installation;
import org.linli.it.home.Rest;

/** Two communities that nobody else uses, each with people and data of its own. */
record TwoCommunities(Side a, Side b) {

  static TwoCommunities settle(Installation installation) {
    var bureau = new Enrolment(installation).account("CITY", "BUREAU_ADMIN", "5101", null, null);
    var free = free(bureau);
    return new TwoCommunities(
        Side.settle(installation, bureau, free.getFirst()),
        Side.settle(installation, bureau, free.getLast()));
  }

  /** Communities without a contract, so that nothing of the showcase is in the way. */
  private static List<String> free(Rest bureau) {
    var taken = new TreeSet<String>();
    bureau
        .get("/api/v1/contracts?limit=500")
        .json()
        .path("items")
        .forEach(
            contract -> contract.path("communities").forEach(name -> taken.add(name.asText())));
    var free = new ArrayList<String>();
    var total = bureau.get("/api/v1/tenants?limit=1").json().path("total").asInt();
    for (var offset : List.of(0, Math.max(0, total - 500))) {
      bureau
          .get("/api/v1/tenants?state=ACTIVE&limit=500&offset=" + offset)
          .json()
          .path("items")
          .forEach(
              tenant -> {
                if (!taken.contains(tenant.path("name").asText())) {
                  free.add(tenant.path("id").asText());
                }
              });
    }
    assertThat(free).hasSizeGreaterThan(1);
    return free;
  }
}
