package org.linli.apis.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.apis.entity.ApiFacts;

/** Addresses and the interfaces that stand there. */
class PathsTest {

  private final Paths paths =
      new Paths(
          List.of(
              api("getCase", "GET", "/api/v1/cases/{id}"),
              api("listOpen", "GET", "/api/v1/cases/open"),
              api("changeCase", "PUT", "/api/v1/cases/{id}"),
              api("listCases", "GET", "/api/v1/cases"),
              api("getPart", "GET", "/api/v1/{kind}/{id}/parts"),
              api("getCasePart", "GET", "/api/v1/cases/{id}/parts")));

  private static ApiFacts api(String id, String verb, String path) {
    return new ApiFacts(id, verb, path, "t", id, Set.of(), List.of(), null, null, null);
  }

  @ParameterizedTest
  @CsvSource({
    "GET,/api/v1/cases,listCases",
    "GET,/api/v1/cases/17,getCase",
    "HEAD,/api/v1/cases/17,getCase",
    "PUT,/api/v1/cases/17,changeCase",
    "GET,/api/v1/cases/open,listOpen",
    "PUT,/api/v1/cases/open,changeCase",
    "GET,/api/v1/cases/17/parts,getCasePart",
    "GET,/api/v1/files/17/parts,getPart"
  })
  void anAddressIsOfTheInterfaceThatTheDoorWouldChoose(String verb, String path, String id) {
    assertThat(paths.find(verb, path)).map(ApiFacts::id).contains(id);
  }

  @ParameterizedTest
  @CsvSource({
    "DELETE,/api/v1/cases/17",
    "GET,/api/v1/cases/",
    "GET,/api/v1/Cases",
    "GET,/api/v1/cases/17/parts/1",
    "GET,/",
    "'',''",
    "TRACE,/api/v1/cases"
  })
  void whereNothingStandsNothingIsFound(String verb, String path) {
    assertThat(paths.find(verb, path)).isEmpty();
  }

  @Test
  void whoOffersNothingHasNoAddresses() {
    assertThat(new Paths(List.of()).find("GET", "/api/v1/cases")).isEmpty();
  }
}
