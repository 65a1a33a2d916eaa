/** Tests of the methods, the packs and the round. */
package org.linli.analytics.control;
