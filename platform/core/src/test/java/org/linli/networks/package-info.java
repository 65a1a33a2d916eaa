/** Links, gateways and makers’ forms. */
package org.linli.networks;
