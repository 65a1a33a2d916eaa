/** Several servers of one installation: on one database and one broker, as in a cluster. */
package org.linli.it.nodes;
