/** What the simulator sends. */
package org.linli.local.simulator;
