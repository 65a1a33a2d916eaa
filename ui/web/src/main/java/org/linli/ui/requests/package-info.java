/**
 * Applications for data on the screens of all tiers: applying, deciding, objecting, looking after.
 */
package org.linli.ui.requests;
