package org.linli.messages;

import org.linli.testing.BundlesAreComplete;

/** Of this module's bundles. */
class RoomBundlesTest extends BundlesAreComplete {}
