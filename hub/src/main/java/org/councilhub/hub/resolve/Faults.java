package org.councilhub.hub.resolve;

import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** Tells a fault of the machinery, which passes, from one that a record causes, which comes back. */
final class Faults {
    private Faults() {}

    static boolean isOfMachinery(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            boolean broken = switch (cause) {
                case Deposed _ -> true;
                case AstrayIndex _ -> true;
                case UncheckedIOException _ -> true;
                case TransientDataAccessException _ -> true;
                case RecoverableDataAccessException _ -> true;
                case NonTransientDataAccessResourceException _ -> true;
                case TransactionException _ -> true;
                case SQLException sql -> isOfServer(sql);
                case Error _ -> !(cause instanceof StackOverflowError);
                default -> false;
            };
            if (broken) return true;
        }
        return false;
    }

    /** Connection, resources, operator, internal error: not data. */
    private static boolean isOfServer(SQLException fault) {
        String state = fault.getSQLState();
        if (state == null) return true;
        return switch (state.substring(0, Math.min(2, state.length()))) {
            case "08", "25", "40", "53", "55", "57", "58", "XX" -> true;
            default -> false;
        };
    }

    /** What a record failed of. Messages can quote its values, so the kind and place must do. */
    static String describe(Throwable fault) {
        var root = NestedExceptionUtils.getMostSpecificCause(fault);
        for (var frame : root.getStackTrace())
            if (frame.getClassName().startsWith("org.councilhub."))
                return "%s at %s.%s:%d"
                        .formatted(
                                root.getClass().getSimpleName(),
                                frame.getClassName(),
                                frame.getMethodName(),
                                frame.getLineNumber());
        return root.getClass().getSimpleName();
    }
}
