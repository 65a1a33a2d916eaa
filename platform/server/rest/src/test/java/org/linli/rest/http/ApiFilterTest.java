package org.linli.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.apis.boundary.ApiDoor;
import org.linli.apis.boundary.ApiRegister;
import org.linli.audit.boundary.AuditTrail;
import org.linli.identity.boundary.ApplicationKeys;
import org.linli.testing.Requirement;
import org.linli.testing.TestPlatform;

/** As which interface a call is counted, and as whose community's. */
class ApiFilterTest {

  /** Ours. */
  static class Described {
    @Operation(operationId = "filterDescribed")
    public void asks() {}

    public void filterUndescribed() {}
  }

  /** The container's, that lies over ours. */
  static class Laid extends Described {
    @Override
    public void asks() {
      super.asks();
    }
  }

  private final TestPlatform platform = TestPlatform.shared();
  private final ApiDoor door =
      new ApiDoor(
          platform.jdbi(),
          platform.scopes(),
          new ApiRegister(),
          new ApplicationKeys(),
          new AuditTrail(platform.jdbi(), platform.scopes()));

  @AfterEach
  void forget() {
    platform
        .owner()
        .useHandle(handle -> handle.execute("delete from api_call where api like 'filter%'"));
  }

  private static <T> T answering(Class<T> type, Map<String, Object> answers) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> answers.get(method.getName())));
  }

  private static MultivaluedMap<String, String> named(String tenant) {
    var words = new MultivaluedHashMap<String, String>();
    if (tenant != null) {
      words.add("tenant", tenant);
    }
    return words;
  }

  private static ApiFilter filter(Method method) throws ReflectiveOperationException {
    var filter = new ApiFilter();
    var resource = ApiFilter.class.getDeclaredField("resource");
    resource.setAccessible(true);
    resource.set(filter, answering(ResourceInfo.class, Map.of("getResourceMethod", method)));
    return filter;
  }

  private static ContainerRequestContext request(String inPath, String inQuery) {
    var uri =
        answering(
            UriInfo.class,
            Map.of("getPathParameters", named(inPath), "getQueryParameters", named(inQuery)));
    return answering(ContainerRequestContext.class, Map.of("getUriInfo", uri));
  }

  /** The interface and the community as which the call was counted. */
  private String counted(Method method, String inPath, String inQuery) throws Exception {
    var call = door.begin();
    var filter = filter(method);
    call.serve(
        () -> {
          filter.filter(request(inPath, inQuery));
          return null;
        });
    door.end(call, 200, 0);
    door.write();
    return platform
        .owner()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "select api || ' ' || community from api_call where api like 'filter%' and hour > ?")
                    .bind(0, Instant.now().minusSeconds(7200))
                    .mapTo(String.class)
                    .one());
  }

  @Test
  @Requirement("004-S7d")
  void anInterfaceIsKnownByTheNameOfItsDescriptionWhoeverServesIt() throws Exception {
    assertThat(counted(Described.class.getMethod("asks"), null, null))
        .isEqualTo("filterDescribed ");
    forget();
    assertThat(counted(Laid.class.getMethod("asks"), null, null)).isEqualTo("filterDescribed ");
    forget();
    assertThat(counted(Laid.class.getMethod("filterUndescribed"), null, null))
        .isEqualTo("filterUndescribed ");
  }

  @ParameterizedTest
  @CsvSource({"990516001001,990516001002,990516001001", ",990516001002,990516001002", ",,''"})
  @Requirement("004-S7d")
  void theCommunityOfThePathGoesBeforeThatOfTheQuery(String path, String query, String told)
      throws Exception {
    assertThat(counted(Described.class.getMethod("asks"), path, query))
        .isEqualTo("filterDescribed " + told);
  }

  @ParameterizedTest
  @ValueSource(strings = {"A B", "%", "", "-1", "9905160010019905160010019905160010012", "社区"})
  void whatCannotBeACommunityIsCountedAsNobodys(String tenant) throws Exception {
    assertThat(counted(Described.class.getMethod("asks"), tenant, null))
        .isEqualTo("filterDescribed ");
  }

  @Test
  void whatIsServedOutsideACallIsLeftAlone() throws Exception {
    filter(Described.class.getMethod("asks")).filter(request(null, null));
    door.write();
    long counted =
        platform
            .owner()
            .withHandle(
                handle ->
                    handle
                        .createQuery("select count(*) from api_call where api like 'filter%'")
                        .mapTo(long.class)
                        .one());
    assertThat(counted).isZero();
  }
}
