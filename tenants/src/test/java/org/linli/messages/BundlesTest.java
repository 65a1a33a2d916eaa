package org.linli.messages;

import org.linli.testing.BundlesAreComplete;

/** Of this room's bundles. */
class BundlesTest extends BundlesAreComplete {}
