/** Servers and their recoveries. */
package org.linli.servers.entity;
