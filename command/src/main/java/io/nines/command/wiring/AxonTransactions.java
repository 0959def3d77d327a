package io.nines.command.wiring;

import io.micronaut.transaction.SynchronousTransactionManager;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionStatus;
import java.sql.Connection;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.ConnectionWrapperFactory;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;

/** Micronaut's transactions and connections, for Axon: it joins the caller's, or begins its own. */
final class AxonTransactions implements TransactionManager, ConnectionProvider {
    private final SynchronousTransactionManager<Connection> transactions;

    AxonTransactions(SynchronousTransactionManager<Connection> transactions) {
        this.transactions = transactions;
    }

    @Override
    public Transaction startTransaction() {
        TransactionStatus<Connection> status = transactions.getTransaction(TransactionDefinition.DEFAULT);
        return new Transaction() {
            @Override
            public void commit() {
                transactions.commit(status);
            }

            @Override
            public void rollback() {
                transactions.rollback(status);
            }
        };
    }

    /** The transaction's own; Axon closes and commits what it is given, which is not its to do. */
    @Override
    public Connection getConnection() {
        return ConnectionWrapperFactory.wrap(
                transactions.getConnection(), new ConnectionWrapperFactory.NoOpCloseHandler());
    }
}
