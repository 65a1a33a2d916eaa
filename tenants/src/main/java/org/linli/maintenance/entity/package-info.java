/** What is announced. */
package org.linli.maintenance.entity;
