package org.linli.rest.messages;

import org.linli.testing.BundlesAreComplete;

/** Of this module's bundles. */
class RestBundlesTest extends BundlesAreComplete {}
