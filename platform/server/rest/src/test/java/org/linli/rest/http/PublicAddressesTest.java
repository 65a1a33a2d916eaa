package org.linli.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicAddressesTest {

  @Test
  void aDeviceAndAPasswordNeedNoToken() {
    assertThat(PublicAddresses.contain("POST", "/v1/feeds/0190")).isTrue();
    assertThat(PublicAddresses.contain("GET", "/v1/feeds/0190/commands")).isTrue();
    assertThat(PublicAddresses.contain("POST", "/v1/feeds/0190/commands/0191/answer")).isTrue();
    assertThat(PublicAddresses.contain("POST", "/v1/feeds/0190/children")).isTrue();
    assertThat(PublicAddresses.contain("GET", "/v1/feeds/0190/children/commands")).isTrue();
    assertThat(PublicAddresses.contain("POST", "/v1/feeds/0190/children/A/commands/0191/answer"))
        .isTrue();
    assertThat(PublicAddresses.contain("POST", "/v1/feeds/0190/forms/soil-lora")).isTrue();
    assertThat(PublicAddresses.contain("POST", "/v1/tokens")).isTrue();
    assertThat(PublicAddresses.contain("POST", "/v1/password")).isTrue();
    assertThat(PublicAddresses.contain("POST", "/v1/application-keys/0190")).isTrue();
    assertThat(PublicAddresses.contain("POST", "/v1/identity-providers/0190/logout")).isTrue();
  }

  @Test
  void whoHoldsAPaperProvesItWithoutAToken() {
    assertThat(PublicAddresses.contain("GET", "/v1/verify/K7QM-4T2X")).isTrue();
    assertThat(PublicAddresses.contain("POST", "/v1/verify/K7QM-4T2X")).isTrue();
  }

  @Test
  void whoWasToldACodeFollowsTheMatterAndAnybodyReadsWhatMayBeReported() {
    assertThat(PublicAddresses.contain("POST", "/v1/progress")).isTrue();
    assertThat(PublicAddresses.contain("POST", "/v1/progress/satisfaction")).isTrue();
    assertThat(PublicAddresses.contain("GET", "/v1/open311/v2/discovery.json")).isTrue();
    assertThat(PublicAddresses.contain("GET", "/v1/open311/v2/services.xml")).isTrue();
    assertThat(PublicAddresses.contain("GET", "/v1/open311/v2/services/repair.xml")).isTrue();
  }

  @Test
  void aGatewaySignsItsReceiptsInsteadOfSigningIn() {
    assertThat(PublicAddresses.contain("POST", "/v1/letter-receipts/SMS")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "GET,/v1/letter-receipts/SMS",
    "POST,/v1/letter-receipts/SMS/x",
    "GET,/v1/progress",
    "POST,/v1/progress/x",
    "GET,/v1/open311/v2/requests.json",
    "POST,/v1/open311/v2/requests.json",
    "POST,/v1/open311/v2/services.json",
    "GET,/v1/open311/v2/requests/1.json",
    "GET,/v1/open311/v2/media/1/2",
    "GET,/v1/verify",
    "GET,/v1/verify/a/b",
    "PUT,/v1/verify/a",
    "GET,/v1/documents/0190",
    "GET,/v1/tokens",
    "GET,/v1/identity-providers/0190/logout",
    "POST,/v1/identity-providers/0190/suspension",
    "POST,/v1/identity-providers",
    "POST,/v1/identity-providers/a/b/logout",
    "DELETE,/v1/tokens/1",
    "GET,/v1/feeds",
    "GET,/v1/feeds/0190",
    "GET,/v1/feeds/0190/children",
    "POST,/v1/feeds/0190/children/A",
    "POST,/v1/feeds/0190/forms",
    "GET,/v1/feeds/0190/forms/soil-lora",
    "POST,/v1/feeds/0190/x",
    "POST,/v1/feeds/0190/commands",
    "GET,/v1/feeds/0190/commands/0191/answer",
    "GET,/v1/commands",
    "POST,/v1/tokens/",
    "POST,/v1/application-keys",
    "GET,/v1/application-keys/0190",
    "POST,/v1/accounts/1/password",
    "POST,/v1/places",
    "GET,/v1/city"
  })
  void everythingElseNeedsAToken(String method, String path) {
    assertThat(PublicAddresses.contain(method, path)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "POST,/sensorthings/v1.1/Observations,Device a:b,true",
    "POST,/v1/sensorthings/v1.0/Datastreams(5)/Observations,device a:b,true",
    "POST,/sensorthings/v1.1/CreateObservations,Device a:b,true",
    "POST,/sensorthings/v1.1/Observations,Bearer a:b,false",
    "POST,/sensorthings/v1.1/Observations,Device ab,false",
    "POST,/sensorthings/v1.1/Observations,,false",
    "GET,/sensorthings/v1.1/Observations,Device a:b,false",
    "POST,/sensorthings/v1.1/Things,Device a:b,false",
    "POST,/sensorthings/v1.1/Datastreams(5)/Thing/Observations,Device a:b,false",
    "POST,/sensorthings/v1.2/Observations,Device a:b,false",
    "POST,/v1/devices,Device a:b,false"
  })
  void aDeviceShowsItsSecretWhereObservationsAreTaken(
      String method, String path, String authorization, boolean taken) {
    assertThat(PublicAddresses.takeDevices(method, path, authorization)).isEqualTo(taken);
  }
}
