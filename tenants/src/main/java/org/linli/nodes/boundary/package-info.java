/** What this server does. */
package org.linli.nodes.boundary;
