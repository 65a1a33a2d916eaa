package org.linli.sip;

import javax.sip.message.Response;

/** Who waits for the answer to a request of ours. */
interface Reply {

  /** The final answer. */
  void came(Response response);

  /** None came in time. */
  void missed();
}
