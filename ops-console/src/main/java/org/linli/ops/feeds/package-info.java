/** The feeds of the districts and the dead letters. */
package org.linli.ops.feeds;
