/** What one server tells the others. */
package org.linli.relay.entity;
