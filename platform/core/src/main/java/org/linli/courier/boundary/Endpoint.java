package org.linli.courier.boundary;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Collection;
import java.util.Locale;
import org.linli.access.boundary.Invalid;
import org.linli.addresses.entity.AddressRange;
import org.linli.courier.control.PublicAddress;

/**
 * Where deliveries are brought. A platform that sends whither a stranger says could be sent to its
 * own inside: what a name means is looked up once, looked at, and connected to as it was seen.
 *
 * @param target path and query, as they are sent
 */
public record Endpoint(boolean secure, String host, int port, String target) {

  private static final int LONGEST = 500;
  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  /**
   * @throws Invalid for what is no address of a web server
   */
  public static Endpoint of(String text) {
    try {
      var uri = new URI(text == null || text.length() > LONGEST ? "" : text.strip());
      var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      var secure = scheme.equals("https");
      var port = uri.getPort() == -1 ? secure ? HTTPS : HTTP : uri.getPort();
      if ((!secure && !scheme.equals("http"))
          || uri.getHost() == null
          || uri.getRawUserInfo() != null
          || uri.getRawFragment() != null
          || port < 1
          || port > 65535
          || !uri.toASCIIString().equals(uri.toString())) {
        throw new Invalid("endpoint", "endpoint-form");
      }
      var path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
      return new Endpoint(
          secure,
          uri.getHost().toLowerCase(Locale.ROOT),
          port,
          uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery());
    } catch (URISyntaxException e) {
      throw new Invalid("endpoint", "endpoint-form");
    }
  }

  /** As a signature and the header {@code Host} name it. */
  public String authority() {
    return port == (secure ? HTTPS : HTTP) ? host : host + ":" + port;
  }

  /** The path without its query. */
  public String path() {
    var query = target.indexOf('?');
    return query < 0 ? target : target.substring(0, query);
  }

  /**
   * The address to connect to.
   *
   * @param allowed networks that are not public, and are allowed all the same
   * @throws Invalid when one of the name's addresses leads inside
   */
  public InetAddress address(Collection<AddressRange> allowed) {
    try {
      var all = InetAddress.getAllByName(host);
      for (var address : all) {
        if (!PublicAddress.is(address)
            && allowed.stream().noneMatch(range -> range.holds(address.getHostAddress()))) {
          throw new Invalid("endpoint", "endpoint-inside");
        }
      }
      return all[0];
    } catch (UnknownHostException e) {
      throw new Invalid("endpoint", "endpoint-unknown");
    }
  }
}
