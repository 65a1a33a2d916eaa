package org.linli.sip;

/**
 * Where a device was heard, which behind a router is not where it believes to be.
 *
 * @param transport {@code udp} or {@code tcp}
 */
record Address(String host, int port, String transport) {

  boolean isTcp() {
    return "tcp".equals(transport);
  }
}
