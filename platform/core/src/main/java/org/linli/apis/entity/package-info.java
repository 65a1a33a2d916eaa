/** What interfaces and applications are made of. */
package org.linli.apis.entity;
