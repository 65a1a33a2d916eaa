/** Links, gateways and forms of messages for screens and doors. */
package org.linli.networks.boundary;
