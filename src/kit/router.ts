/** The router as features see it: one place to change when the router's package does. */
export { Link, Navigate, useBlocker, useLocation, useNavigate, useParams, useSearchParams } from 'react-router-dom';
