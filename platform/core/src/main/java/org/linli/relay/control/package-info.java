/** What is to be told. */
package org.linli.relay.control;
